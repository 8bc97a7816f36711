/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The typed macros evaluate each of their arguments once.
 */
#include <chan.h>

#include "tap.h"

static chan(int) ch;
static int handles, values, pointers, flags;

static chan(int) handle(void)
{
	handles++;
	return ch;
}

static int
value(void)
{
	return ++values;
}

static int *
pointer(void)
{
	static int v;

	pointers++;
	return &v;
}

static bool *
flag(void)
{
	static bool was;

	flags++;
	return &was;
}

static size_t
capacity(void)
{
	values++;
	return 4;
}

static void
check(const char *what, int h, int v, int p, int f)
{
	ok(handles == h && values == v && pointers == p && flags == f, "%s", what);
	handles = values = pointers = flags = 0;
}

int
main(void)
{
	ch = chan_new(int, capacity());
	check("chan_new", 0, 1, 0, 0);
	chan_put(handle(), value());
	check("chan_put", 1, 1, 0, 0);
	(void)chan_get(handle());
	check("chan_get", 1, 0, 0, 0);
	chan_tryput(handle(), value());
	check("chan_tryput", 1, 1, 0, 0);
	chan_get_ok(handle(), pointer());
	check("chan_get_ok", 1, 0, 1, 0);
	chan_tryget(handle(), pointer(), flag());
	check("chan_tryget", 1, 0, 1, 1);
	chan_close(chan_of(handle()));
	check("chan_of", 1, 0, 0, 0);
	return done_testing();
}
