/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Which operation waits on which channel: sends, receives and selects on a nil, an empty, a
 * partly filled, a full and a closed one, each in a goroutine of its own, which is through
 * or still waits as the table says.
 */
#include <select.h>

#include "conform.h"

typedef enum State { NIL, SYNC, SYNC_CLOSED, EMPTY, PART, FULL, CLOSED_PART, CLOSED_EMPTY } State;

static const char *const statename[] = {
	"nil",	"unbuffered", "unbuffered, closed", "empty",
	"part", "full",	      "closed, not empty",  "closed, empty"};

typedef struct Op {
	const char *name;
	void (*run)(chan(int) c);
	unsigned passes; /* a bit for each state in which it does not wait */
	bool sends;
} Op;

static chan(int) never;
static _Atomic bool through;

static void
plainsend(chan(int) c)
{
	chan_put(c, 1);
}

static void
plainrecv(chan(int) c)
{
	(void)chan_get(c);
}

static void
recvok(chan(int) c)
{
	int v;

	(void)chan_get_ok(c, &v);
}

static void
selectsend(chan(int) c)
{
	go_select {
		go_case_send(c, 1) {
		}
	}
}

static void
selectrecv(chan(int) c)
{
	int v;

	go_select {
		go_case_recv(c, &v) {
		}
	}
}

static void
selecteither(chan(int) c)
{
	int v;

	go_select {
		go_case_send(c, 1) {
		}
		go_case_recv(c, &v) {
		}
	}
}

static void
selectothers(chan(int) c)
{
	chan(int) nil = NULL;
	int v;

	go_select {
		go_case_recv(never, &v) {
		}
		go_case_recv(c, &v) {
		}
		go_case_send(nil, 1) {
		}
	}
}

static void
selectsendothers(chan(int) c)
{
	int v;

	go_select {
		go_case_recv(never, &v) {
		}
		go_case_send(c, 1) {
		}
		go_case_send(never, 1) {
		}
	}
}

static void
selectdefault(chan(int) c)
{
	int v;

	go_select {
		go_case_recv(c, &v) {
		}
		go_case_default {
		}
	}
}

static void
selectsenddefault(chan(int) c)
{
	go_select {
		go_case_send(c, 1) {
		}
		go_case_default {
		}
	}
}

static void
selectnever(chan(int) c)
{
	(void)c;
	go_select {
		go_case_send(never, 1) {
		}
	}
}

#define RECV (1u << SYNC_CLOSED | 1u << PART | 1u << FULL | 1u << CLOSED_PART | 1u << CLOSED_EMPTY)
#define SEND (1u << EMPTY | 1u << PART)
#define ALL  (~0u)

static const Op ops[] = {
	{"send", plainsend, SEND, true},
	{"receive", plainrecv, RECV, false},
	{"receive with ok", recvok, RECV, false},
	{"select to send", selectsend, SEND, true},
	{"select to receive", selectrecv, RECV, false},
	{"select to do either", selecteither, SEND | RECV, true},
	{"select to receive among others", selectothers, RECV, false},
	{"select to send among others", selectsendothers, SEND, true},
	{"select to receive, or default", selectdefault, ALL, false},
	{"select to send, or default", selectsenddefault, ALL, true},
	{"select of others", selectnever, 0, false},
};

typedef struct Try {
	const Op *op;
	chan(int) c;
} Try;

static chan(int) make(State s)
{
	chan(int) c = s == NIL ? NULL : chan_new(int, s <= SYNC_CLOSED ? 0 : 2);
	int n = s == FULL ? 2 : s == PART || s == CLOSED_PART ? 1 : 0;

	for (int i = 0; i < n; i++)
		chan_put(c, i);
	if (s == SYNC_CLOSED || s == CLOSED_PART || s == CLOSED_EMPTY)
		chan_close(chan_of(c));
	return c;
}

static void
run(void *arg)
{
	Try *t = arg;
	const Op *op = t->op;

	op->run(t->c);
	through = true;
}

/* A goroutine that waits stays so, with its stack and channel. */
static void
check(const Op *op, State s)
{
	Try t = {op, make(s)};
	bool passes = op->passes >> s & 1;

	never = chan_new(int, 0); /* a new one: those who wait must not meet */
	through = false;
	go_stack(run, &t, 2048);
	if (passes)
		ok(eventually(through), "%s: %s is done", statename[s], op->name);
	else
		settle(), ok(!through, "%s: %s waits", statename[s], op->name);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof ops / sizeof ops[0]; i++) {
		for (State s = NIL; s <= CLOSED_EMPTY; s++) {
			bool closed = s == SYNC_CLOSED || s >= CLOSED_PART;

			if (!closed || !ops[i].sends)
				check(&ops[i], s);
		}
	}
	return done_testing();
}
