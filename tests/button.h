/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * button.h -- button 0, pressed from outside, for tests whose head says
 *	@press # press
 */
#ifndef BUTTON_H
#define BUTTON_H

#include <gogpio.h>
#include <gotime.h>

#include "tap.h"

/* It is pressed for a tenth of a second; this comes back when that is long over. */
static inline void
pressbutton(void)
{
	diag("press");
	go_sleep(300 * GO_MILLISECOND);
}

/* QEMU has lm3s6965evb's keys pressed until they are first let go. */
static inline GoPin
button(void)
{
	GoPin pin = go_button(0);

	if (go_pin_read(pin))
		pressbutton();
	return pin;
}

#endif
