/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * break leaves a go_select, not the loop around it; return and goto leave it, too; it is
 * one statement, good behind an if.
 */
#include <select.h>

#include "tap.h"

static chan(int) c;

static int
returns(void)
{
	int v;

	go_select {
		go_case_recv(c, &v) {
			return v;
		}
		go_case_default {
			return -1;
		}
	}
	return -2;
}

static int
gotos(void)
{
	for (;;) {
		go_select {
			go_case_send(c, 1) {
				continue; /* ends the go_select */
			}
			go_case_default {
				goto out;
			}
		}
	}
out:
	return (int)chan_len(chan_of(c));
}

int
main(void)
{
	int before = 0, behind = 0, rounds = 0, v;

	c = chan_new(int, 3);
	for (int i = 0; i < 10; i++) {
		go_select {
			go_case_send(c, i) {
				before++;
				if (i >= 1)
					break;
				behind++;
			}
			go_case_default {
				before++;
				break;
			}
		}
		rounds++;
	}
	is_int(before, 10, "ten go_selects");
	is_int(behind, 1, "nine left by break");
	is_int(rounds, 10, "the loop around goes on");
	is_int(returns(), 0, "return with a value");
	is_int(returns(), 1, "return with the next");
	is_int(returns(), 2, "return with the last");
	is_int(returns(), -1, "return from the default");
	is_int(gotos(), 3, "goto leaves the loop, too");

	if (rounds == 0)
		go_select {
			go_case_recv(c, &v) {
				rounds = -1;
			}
		}
	else
		rounds = 20;
	is_int(rounds, 20, "a go_select behind an if");
	is_int(chan_len(chan_of(c)), 3, "was not done");
	return done_testing();
}
