/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A note that nobody can wake is a deadlock, and the report says what is waited for.
 *
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 * @expect ^goroutine 1 \[note wait\]:$
 */
#include <gonote.h>

int
main(void)
{
	static GoNote note;

	go_note_wait(&note);
	return 1;
}
