/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of select can be recovered, also by one that waited in several queues: it has left all of
 * them, and the other channels can be used. */
#include <select.h>

#include "recovered.h"

static chan(int) c, other;

static void
closer(void *arg)
{
	(void)arg;
	chan_close(chan_of(c));
}

static void
both(void)
{
	int v;

	go_select {
		go_case_send(c, 1) {
		}
		go_case_recv(other, &v) {
		}
	}
}

/* More cases than there may be. */
static void
nine(void)
{
	int v;

	go_select {
		go_case_recv(other, &v) {
		}
		go_case_recv(other, &v) {
		}
		go_case_recv(other, &v) {
		}
		go_case_recv(other, &v) {
		}
		go_case_recv(other, &v) {
		}
		go_case_recv(other, &v) {
		}
		go_case_recv(other, &v) {
		}
		go_case_recv(other, &v) {
		}
		go_case_send(other, 9) {
		}
	}
}

int
main(void)
{
	int v = 0;

	c = chan_new(int, 0);
	other = chan_new(int, 1);
	go(closer, NULL);
	recovered(both(), "send on closed channel");
	chan_put(other, 7);
	is_int(chan_len(chan_of(other)), 1, "it does not wait on the other one any more");
	recovered(nine(), "go_select: more than 8 cases: use chan_select");
	ok(chan_tryget(other, &v, NULL) && v == 7, "none of too many was performed");
	c = chan_new(int, 0);
	chan_put(other, 8);
	both();
	ok(!chan_tryget(other, &v, NULL), "the next select does what it can");
	chan_free(chan_of(other));
	ok(true, "nobody is in a queue");
	return done_testing();
}
