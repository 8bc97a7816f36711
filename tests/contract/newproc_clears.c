/* SPDX-License-Identifier: BSD-3-Clause */
/* newproc clears all of g->sched: what is left in it of a dead goroutine arrives nowhere. */
#include "machine.h"

#include "../tap.h"

static void
nothing(void)
{
}

int
main(void)
{
	static Landing l = {.fv = {landing}, .then = nothing};
	G *g = runtime_newproc(&l.fv, 1000), *again;

	if (g == NULL)
		go_panic("newproc: out of memory");
	go_timeslice(0); /* who runs when is part of this test */
	go_yield();
	ok(runtime_readgstatus(g) == Gdead, "a goroutine has ended");
	g->sched.sp = 4;
	g->sched.g = NULL;
	g->sched.ret = 0xdeadbeef;
	g->sched.ctxt = &g;
	g->sched.lr = 0xdeadbeef;

	again = runtime_newproc(&l.fv, 1000);
	ok(again == g, "another one has its G");
	is_int(g->sched.ret, 0, "ret is 0");
	ok(g->sched.ctxt == &l, "ctxt is its closure");
	ok(g->sched.g == g, "g is itself");
	ok(g->sched.sp <= g->stackbase && g->sched.sp > g->stackguard, "sp is its stack's");
#ifdef __arm__
	ok(g->sched.lr == (uintptr_t)goexit, "lr is goexit");
#else
	ok(g->sched.lr == 0, "lr is 0");
#endif
	ok(g->sched.pc == (uintptr_t)landing, "pc is the closure's function");
	l.ret = 1;
	go_yield();
	is_int(l.ret, 0, "its return register is 0 when it begins");
#ifdef __arm__
	ok(l.lr == (uintptr_t)goexit, "its link register is goexit");
#endif
	return done_testing();
}
