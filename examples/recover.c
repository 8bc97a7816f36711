/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * recover.c -- requests that may fail, and a server that goes on.
 *
 *	make run APP=examples/recover.c
 *
 * Each request locks what it works on, and may panic at any depth: by a text of its own, by
 * an error, or by misuse of a channel.  The server gives an answer all the same, and the lock is
 * free again.
 */
#include <stdio.h>

#include <chan.h>
#include <go.h>
#include <godefer.h>
#include <sync.h>

typedef struct Request {
	int amount;
	const char *answer;
} Request;

static const GoError toolarge = {"more than there is"};

static GoMutex lock;
static int balance = 100;
static chan(int) closed;

static void
withdraw(int amount)
{
	if (amount < 0)
		go_panic("a negative amount");
	if (amount > balance)
		go_panic_error(&toolarge);
	if (amount == 0)
		chan_put(closed, amount);
	balance -= amount;
}

/* Deferred: whatever has happened, the request gets an answer. */
static void
answer(Request *r)
{
	GoValue v;

	if (go_recover(&v))
		r->answer = v.text;
}

static void
serve(Request *r)
{
	r->answer = "done";
	go_scope {
		go_defer(answer, r);
		go_mutex_lock(&lock);
		go_defer(go_mutex_unlock, &lock);
		withdraw(r->amount);
	}
}

int
main(void)
{
	static const int amounts[] = {30, -5, 90, 0, 70};

	closed = chan_new(int, 1);
	chan_close(chan_of(closed));
	for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++) {
		Request r = {.amount = amounts[i]};

		serve(&r);
		printf("%3d: %s; %d left\n", r.amount, r.answer, balance);
	}
	return 0;
}
