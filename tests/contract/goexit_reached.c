/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To return from a goroutine's function is to end it: its G is dead, counted, and used
 * again for the next of its size.
 *
 * @order
 */
#include "machine.h"

#include "../tap.h"

static int runs;

static void
fn(void)
{
	runs++;
}

int
main(void)
{
	FuncVal fv = {fn};
	size_t before = go_numgoroutine();
	G *g, *again, *big;
	uint64_t id;

	go_timeslice(0); /* who runs when is part of this test */
	g = runtime_newproc(&fv, 600);
	if (g == NULL)
		go_panic("newproc: out of memory");
	id = g->goid;
	ok(runtime_readgstatus(g) != Gdead, "it begins alive");
	is_int(runtime_readgstatus(g), Grunnable, "and runnable");
	is_int(go_numgoroutine(), before + 1, "and is one more");
	go_yield();
	is_int(runs, 1, "it has run");
	ok(runtime_readgstatus(g) == Gdead, "and is dead");
	is_int(runtime_readgstatus(g), Gdead, "and says so");
	is_int(go_numgoroutine(), before, "and one fewer");

	again = runtime_newproc(&fv, 600);
	ok(again == g, "the next one has its G");
	ok(again->goid != id, "and another number");
	ok(runtime_readgstatus(again) != Gdead, "and lives");
	big = runtime_newproc(&fv, 6000);
	if (big == NULL)
		go_panic("newproc: out of memory");
	ok(big != g, "one with a bigger stack has another G");
	go_yield();
	is_int(runs, 3, "both have run");
	ok(runtime_readgstatus(g) == Gdead && runtime_readgstatus(big) == Gdead, "and are dead");
	return done_testing();
}
