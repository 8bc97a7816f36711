/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A button that the board has not is a panic that says so.
 *
 * @exit 2
 * @expect ^panic: go_button: the board has (no button|not so many buttons)$
 */
#include <gogpio.h>

int
main(void)
{
	go_button(go_buttons());
	return 0;
}
