/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A core that can't be written is one more line, and the end is the same.
 *
 * @exit 2
 * @timeout 5
 * @core /there/is/no/such/folder/x.core
 * @expect ^panic: over$
 * @expect ^goroutine 1 \[running\]:$
 * @expect ^no core: no host listens, or it can't open /there/is/no/such/folder/x\.core$
 */
#include <go.h>

int
main(void)
{
	go_panic("over");
}
