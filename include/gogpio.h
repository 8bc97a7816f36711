/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gogpio.h -- pins of the board: LEDs, buttons and what one has wired oneself.
 *
 * A LED that blinks:
 *
 *	GoPin led = go_led(0);
 *
 *	for (;;) {
 *		go_pin_toggle(led);
 *		go_sleep(500 * GO_MILLISECOND);
 *	}
 *
 * A pin is a number, which each board gives in its own way (docs/boards.md).  A pin that is
 * active low, as a LED that lights at 0 volts, has GO_PIN_LOW added to its number.  Then "on"
 * is the low level in all that follows; for other pins it is the high one.  What go_led and
 * go_button return is right so.
 *
 * A button by interrupt: the handler wakes a goroutine, which sees to the rest.
 *
 *	static GoNote pressed;
 *
 *	static void
 *	handler(void *arg)
 *	{
 *		go_note_wake(arg);
 *	}
 *
 *	go_pin_irq(go_button(0), GO_EDGE_ON, handler, &pressed);
 *	for (;;) {
 *		go_note_wait(&pressed);
 *		...
 *	}
 *
 * To name a pin that the board has not, or to ask of a pin what it can't do, panics.  A pin is
 * first made an input or output, by one of the calls that do so: before that it has, perhaps, no
 * clock.  Nobody watches who else uses a pin: the console's are pins, too.
 *
 * Context "interrupt" includes goroutine.
 */
#ifndef GOGPIO_H
#define GOGPIO_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A pin: its number on this board, and GO_PIN_LOW where "on" is the low level. */
typedef unsigned GoPin;
#define GO_PIN_LOW 0x8000U

/* A resistor in the chip that gives an input a level when nothing else does. */
typedef enum GoPull { GO_PULL_NONE, GO_PULL_UP, GO_PULL_DOWN } GoPull;

/* When a pin interrupts: it goes on, it goes off; added: both. */
enum { GO_EDGE_ON = 1, GO_EDGE_OFF = 2 };

/* How many LEDs the board has that a program can switch, and how many buttons that it can read:
 * 0 where there are none.  Context: any. */
int go_leds(void);
int go_buttons(void);

/* LED n, counted from 0: an output from now on, and off.  Panics if the board has not so many.
 * Context: interrupt. */
GoPin go_led(int n);

/* Button n, counted from 0: an input from now on, "on" while it is pressed.  Panics if the board
 * has not so many.  Context: interrupt. */
GoPin go_button(int n);

/* Make pin an output that is on or off.  Context: interrupt. */
void go_pin_output(GoPin pin, bool on);

/* Make pin an input, with or without a resistor.  Context: interrupt. */
void go_pin_input(GoPin pin, GoPull pull);

/* Switch an output; for an input it has no meaning.  Context: interrupt. */
void go_pin_write(GoPin pin, bool on);

/* Switch an output on if it is off, and off if it is on.  Context: interrupt. */
void go_pin_toggle(GoPin pin);

/* Is it on?  Of an input what is at the pin, of an output what was written last.
 * Context: interrupt. */
bool go_pin_read(GoPin pin);

/*
 * Call handler(arg) in an interrupt whenever the input goes on or off, as edges says.  It may do what
 * a handler of go_irq may, and as there waiting goroutines are no deadlock as long as it is attached.
 * A mechanical button bounces: it goes on and off some ten times in as many milliseconds.
 * false: this pin can't interrupt, has a handler already, or shares what it needs with a pin
 * that has one (docs/boards.md).  Context: interrupt.
 */
bool go_pin_irq(GoPin pin, unsigned edges, void (*handler)(void *arg), void *arg);

/* Forget the handler that go_pin_irq gave it, if there is one.  Context: interrupt. */
void go_pin_irqoff(GoPin pin);

#ifdef __cplusplus
}
#endif
#endif
