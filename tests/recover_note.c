/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of a note can be recovered, and the note then wakes as before: who waits, with a limit or
 * without, and who comes later. */
#include <gonote.h>
#include <gotime.h>

#include "recovered.h"

static GoNote note;
static int woken;

static void
waiter(void *arg)
{
	(void)arg;
	go_note_wait(&note);
	woken++;
}

static void
limited(void *arg)
{
	(void)arg;
	woken += go_note_wait_for(&note, 10 * GO_SECOND);
}

static void
misuse(void)
{
	static const char two[] = "wait on a note on which a goroutine waits";

	while (note.state == 0)
		go_yield();
	recovered(go_note_wait(&note), two);
	recovered((void)go_note_wait_for(&note, GO_SECOND), two);
	recovered((void)go_note_wait_for(&note, 0), two);
	recovered(go_note_clear(&note), "clear of a note on which a goroutine waits");
	go_note_wake(&note);
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	go(waiter, NULL);
	misuse();
	is_int(woken, 1, "who waits is woken");
	go(limited, NULL);
	misuse();
	is_int(woken, 2, "so is who waits with a limit");
	ok(!go_note_wait_for(&note, 0), "one wake wakes one");
	go_note_wake(&note);
	go_note_wait(&note);
	ok(!go_note_wait_for(&note, GO_MILLISECOND), "the note is as new");
	return done_testing();
}
