/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_select evaluates each argument of each case once, in the order of the cases, chosen or
 * not, before it chooses; at once, by waiting, by default.
 */
#include <select.h>

#include "tap.h"

static chan(int) a, b;
static int trace, got;

/* The argument number n was evaluated. */
static void
note(int n)
{
	trace = 10 * trace + n;
}

static chan(int) handle(int n, chan(int) c)
{
	note(n);
	return c;
}

static int
value(int n)
{
	note(n);
	return n;
}

static int *
pointer(int n, int *p)
{
	note(n);
	return p;
}

static void
check(int want, const char *what)
{
	is_int(trace, want, "%s", what);
	trace = 0;
}

static void
sender(void *arg)
{
	(void)arg;
	chan_put(b, 5);
}

static void
doselect(void)
{
	go_select {
		go_case_send(handle(1, a), value(2)) {
			note(7);
		}
		go_case_recv(handle(3, b), pointer(4, &got)) {
			note(8);
		}
		go_case_send(handle(5, a), value(6)) {
			note(9);
		}
	}
}

int
main(void)
{
	int i = 0, v[3] = {0, 0, 0};

	a = chan_new(int, 0);
	b = chan_new(int, 1);
	chan_put(b, 3);
	doselect();
	check(1234568, "at once: all six, then the block");
	is_int(got, 3, "its value");
	go(sender, NULL);
	doselect();
	check(1234568, "by waiting: the same");
	is_int(got, 5, "its value");
	go_select {
		go_case_send(handle(1, a), value(2)) {
			note(7);
		}
		go_case_default {
			note(9);
		}
		go_case_recv(handle(3, b), pointer(4, &got)) {
			note(8);
		}
	}
	check(12349, "by default: the same");

	/* Side effects of an operator. */
	go_select {
		go_case_send(b, i++) {
			note(1);
		}
		go_case_recv(a, &v[i++]) {
			note(2);
		}
	}
	check(1, "a send of i++");
	is_int(i, 2, "two increments");
	is_int(chan_get(b), 0, "the value is the old one");

	/* A value is that of the moment before the choice. */
	go_select {
		go_case_send(b, i) {
			i = 50;
		}
	}
	is_int(chan_get(b), 2, "what the block does comes behind");
	return done_testing();
}
