/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoNote is a flag: a wake ends the wait before or after it, and is used up by it. */
#include <go.h>
#include <gonote.h>
#include <gotime.h>

#include "settle.h"
#include "tap.h"

static GoNote note, never, done;
static volatile int waits;

static void
waiter(void *arg)
{
	for (int i = 0; i < 3; i++) {
		go_note_wait(arg);
		waits++;
	}
	go_note_wake(&done);
}

static void
waitson(GoNote *n, int times)
{
	while (waits != times || n->state <= 1)
		settle();
}

int
main(void)
{
	ok(!go_note_wait_for(&never, 0), "all zero was not woken");
	go_note_wake(&note);
	go_note_wait(&note);
	ok(true, "a wait after the wake returns at once");
	ok(!go_note_wait_for(&note, 0), "and has used it up");
	go_note_wake(&note);
	go_note_wake(&note);
	go_note_wait(&note);
	ok(!go_note_wait_for(&note, 0), "two wakes are one");
	go_note_wake(&note);
	go_note_clear(&note);
	ok(!go_note_wait_for(&note, 0), "a cleared one is forgotten");

	go(waiter, &note);
	waitson(&note, 0);
	ok(true, "who finds none waits");
	for (int i = 1; i < 3; i++) {
		go_note_wake(&note);
		waitson(&note, i);
		is_int(waits, i, "wake %d ends one wait, and the next one waits", i);
	}
	go_note_wake(&note);
	go_note_wait(&done);
	is_int(waits, 3, "the last");
	ok(!go_note_wait_for(&note, 0), "a wake that was waited for leaves nothing");
	return done_testing();
}
