/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A go_select may stand in the block of another, three deep, and in a function that a
 * block calls; after it the outer block goes on.
 */
#include <select.h>

#include "tap.h"

static chan(int) a, b, c;
static int trace;

static void
note(int n)
{
	trace = 10 * trace + n;
}

static void
sender(void *arg)
{
	(void)arg;
	chan_put(b, 20);
}

static int
inner(void)
{
	int v = 0;

	go_select {
		go_case_recv(b, &v) {
			note(9);
		}
		go_case_default {
			note(8);
		}
	}
	return v;
}

static void
deep(void)
{
	int v = 0, w = 0, x = 0;

	chan_put(a, 10);
	go(sender, NULL);
	go_select {
		go_case_recv(b, &v) {
			note(7);
		}
		go_case_recv(a, &v) {
			note(1);
			go_select {
				go_case_recv(a, &w) {
					note(7);
				}
				go_case_recv(b, &w) {
					note(2);
					go_select {
						go_case_recv(c, &x) {
							note(7);
						}
						go_case_default {
							note(3);
						}
					}
					note(4);
				}
				go_case_send(b, 1) {
					note(7);
				}
			}
			note(5);
		}
		go_case_send(b, 2) {
			note(7);
		}
	}
	note(6);
	is_int(trace, 123456, "each block in its turn, once");
	is_int(v, 10, "the outer one's value");
	is_int(w, 20, "the inner one's");
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	a = chan_new(int, 1);
	b = chan_new(int, 0);
	c = chan_new(int, 1);
	go_timeslice(0); /* who runs when is part of this test */
	deep();

	trace = 0;
	go(sender, NULL);
	go_yield();
	go_select {
		go_case_send(c, inner()) {
			note(1);
			inner();
		}
	}
	is_int(trace, 918, "in a function, in an argument and a block");
	is_int(chan_get(c), 20, "the argument's value");
	return done_testing();
}
