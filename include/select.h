/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * select.h -- wait for one of several channel operations: Go's select.
 *
 *	go_select {
 *		go_case_recv(c, &v) {
 *			printf("%d\n", v);
 *		}
 *		go_case_send(d, 42) {
 *			printf("sent\n");
 *		}
 *		go_case_default {
 *			printf("neither is possible now\n");
 *		}
 *	}
 *
 * One case whose operation is possible is chosen, each with the same chance; its operation
 * is done and its block is run.  If none is, the default's block is run; without a default
 * the goroutine waits until one is possible.  A nil channel's case never is.  A closed
 * channel's receive always is; a send on it panics.
 */
#ifndef SELECT_H
#define SELECT_H

#include <stdbool.h>
#include <stddef.h>

#include <chan.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One operation. */
typedef struct SelectCase {
	Chan *c;    /* NULL: never possible */
	void *elem; /* what to send; where to receive, NULL discards */
	bool send;
	bool ok;	 /* out, of the chosen receive: false if the channel is closed */
	void *waiter[5]; /* the runtime's */
} SelectCase;

/*
 * Do one of n operations; any n, any channel in several of them.  Returns the number of
 * the one that was done.  Without block, -1 if none is possible now.  The cases must stay
 * where they are until it returns.  Takes O(n), with interrupts masked.
 * Context: goroutine; without block, interrupt.
 */
int chan_select(SelectCase *cases, size_t n, bool block);

/* -- What the blocks are made of ----------------------------------------------- */

/* Blocks that a go_select may have; more by chan_select. */
enum { GO_SELECT_MAX = 8 };

/* The loop runs twice: first each go_case adds its operation (and is skipped), then the
 * chosen one's block is run.  So each argument is evaluated once, in the first turn. */
typedef struct GoSelect {
	int pass; /* 0 before, 1 in the first turn, 2 in the second */
	int n;
	int at;	    /* second turn: number of the next go_case */
	int chosen; /* -1: the default */
	bool block;
	SelectCase cases[GO_SELECT_MAX];
	unsigned long long value[GO_SELECT_MAX]; /* what is sent */
} GoSelect;

GoSelect *go_select_begin(GoSelect *s);
bool go_select_turn(GoSelect *s);
SelectCase *go_select_add(GoSelect *s, Chan *c, void *elem, bool send);

#ifdef __cplusplus
}
#endif

/* The blocks, and nothing between them: it would run twice.  break and continue leave the
 * go_select.  Context: goroutine; with a default, interrupt. */
#define go_select GO_QUIET GO_SELECT_LOOP GO_QUIETEND

#define GO_SELECT_LOOP                                                                             \
	for (GoSelect go_select_it, *go_select_now = go_select_begin(&go_select_it);               \
	     go_select_turn(go_select_now);)

/* Receive from the typed channel c into *p. */
#define go_case_recv(c, p) GO_CASE(GO_SELECT_RECV(c, p, CHAN_VAR, CHAN_VAR))

/* Send the value v, of at most 8 bytes, on the typed channel c. */
#define go_case_send(c, v) GO_CASE(GO_SELECT_SEND(c, v, CHAN_VAR, CHAN_VAR, CHAN_VAR))

#define go_case_default                                                                            \
	if (go_select_now->pass == 1 ? (go_select_now->block = false) : go_select_now->chosen < 0)

#define GO_CASE(add)                                                                               \
	if (go_select_now->pass == 1 ? (add, false) : go_select_now->at++ == go_select_now->chosen)

#define GO_SELECT_RECV(c, p, ch, ptr)                                                              \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		CHAN_ELEM(ch) *ptr = (p);                                                          \
		go_select_add(go_select_now, (Chan *)ch, ptr, false);                              \
	})

#define GO_SELECT_SEND(c, v, ch, val, slot)                                                        \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		CHAN_ELEM(ch) val = (v);                                                           \
		SelectCase *slot = go_select_add(go_select_now, (Chan *)ch, NULL, true);           \
		_Static_assert(sizeof val <= sizeof go_select_now->value[0],                       \
			       "go_case_send: over 8 bytes: use chan_select");                     \
		__builtin_memcpy(slot->elem, &val, sizeof val);                                    \
	})

#endif
