/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The same when it is compiled for size.
 *
 * @exit 2
 * @expect ^panic: deep\n\ngoroutine 2 \[running\]:\n\tinner\+0x\w+\n\tmiddle\+0x\w+\n\touter\+0x\w+\n\tstarter\+0x\w+\ncreated by main
 * @expect ^goroutine 1 \[\w+\]:\n(\t[\w.]+\+0x\w+\n)*?\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#pragma GCC optimize("Os")
#pragma GCC optimize("Os")

#include "trace_deep.h"
