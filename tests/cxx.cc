/* SPDX-License-Identifier: BSD-3-Clause */
/* The public headers compile as C++, after libc's and the compiler's, and what they declare
 * links and works: functions, typed channels, constructors before main. */
#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

#include <chan.h>
#include <go.h>
#include <gonote.h>
#include <gocontext.h>
#include <godefer.h>
#include <gogroup.h>
#include <goatomic.h>
#include <gotime.h>
#include <gotimer.h>
#include <irq.h>
#include <select.h>
#include <sync.h>

#include "tap.h"

namespace
{

struct Before {
	int v;
	Before() : v(42)
	{
	}
};

Before before;

struct Point {
	int x, y;
};

chan(Point) points;

void
sender(void *)
{
	for (int i = 0; i < 3; i++) {
		Point p = {i, i * i};

		chan_put(points, p);
	}
	chan_close(chan_of(points));
}

const GoError failed = {"failed"};

const GoError *
fail(void *)
{
	return &failed;
}

bool
iscanceled(GoContext *ctx)
{
	bool is = false;

	go_select {
		go_case_recv(go_context_done(ctx), nullptr) {
			is = go_context_err(ctx) == &go_canceled;
		}
	}
	return is;
}

void
stop(int *n)
{
	GoValue v;

	if (go_recover(&v) && v.kind == GO_NUMBER)
		*n = static_cast<int>(v.number);
}

int
panics(const char *how)
{
	static GoMutex m;
	int got = 0;

	go_scope {
		go_defer(stop, &got);
		go_mutex_lock(&m);
		go_defer(go_mutex_unlock, &m);
		if (how == nullptr)
			return go_mutex_trylock(&m);
		go_panic_number(7);
	}
	return go_mutex_trylock(&m) ? got : -1;
}

void
atomics()
{
	static uint64_t wide;
	static volatile unsigned char narrow;
	static bool flag;
	static Point *point, here;
	const int64_t fixed = 7;

	is_int(go_atomic_add(&wide, 1), 1, "atomic operations: 64 bits");
	is_int(go_atomic_or(&wide, 6) + go_atomic_and(&wide, 5), 1 + 7, "and, or");
	is_int(go_atomic_swap(&narrow, 8), 0, "8 bits");
	ok(go_atomic_cas(&flag, false, true) && go_atomic_load(&flag), "a bool");
	go_atomic_store(&point, &here);
	ok(go_atomic_cas(&point, &here, nullptr) && point == nullptr, "a pointer");
	is_int(go_atomic_load(&fixed), 7, "const");
}

} // namespace

int
main()
{
	GoGroup g;
	Point p;
	int n = 0, sum = 0;

	is_int(before.v, 42, "a constructor has run");
	points = chan_new(Point, 1);
	go(sender, nullptr);
	while (chan_get_ok(points, &p)) {
		n++;
		sum += p.y;
	}
	is_int(n, 3, "3 points came");
	is_int(sum, 5, "what they were");
	ok(!chan_tryput(static_cast<chan(int)>(nullptr), 1), "a nil channel takes nothing");
	go_sleep(GO_MILLISECOND);
	ok(go_nanotime() > 0, "time passes");
	GoNote note = {};
	go_note_wake(&note);
	ok(go_note_wait_for(&note, 0), "a note was woken");
	go_group_init(&g, go_context_background());
	go_group_go(&g, fail, nullptr);
	ok(iscanceled(go_group_context(&g)), "a group's context is cancelled");
	ok(go_group_wait(&g) == &failed, "an error comes");
	go_group_free(&g);
	is_int(panics(nullptr), 0, "a block is left by return");
	is_int(panics(""), 7, "a panic is recovered, after its deferred call");
	atomics();
	return done_testing();
}
