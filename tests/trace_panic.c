/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A panic's report has the goroutine's calls, innermost first, who has started it, and then the
 * other goroutines.
 *
 * @exit 2
 * @expect ^panic: deep\n\ngoroutine 2 \[running\]:\n\tinner\+0x\w+\n\tmiddle\+0x\w+\n\touter\+0x\w+\n\tstarter\+0x\w+\ncreated by main
 * @expect ^goroutine 1 \[\w+\]:\n(\t[\w.]+\+0x\w+\n)*?\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include "trace_deep.h"
