/* SPDX-License-Identifier: BSD-3-Clause */
/* go_goroutines tells each living goroutine's number, name, state and function, and how many there
 * are, also if there is no room for all. */
#include <string.h>

#include <chan.h>
#include <godebug.h>
#include <gotime.h>
#include <select.h>

#include "tap.h"

static chan(int) c, full;

static void
receiver(void *arg)
{
	(void)arg;
	go_setname("the receiver");
	(void)chan_get(c);
}

static void
sender(void *arg)
{
	(void)arg;
	chan_put(full, 1);
}

static void
sleeper(void *arg)
{
	(void)arg;
	go_sleep(3600 * GO_SECOND);
}

static void
ended(void *arg)
{
	(void)arg;
	go_setname("ended");
}

static void
late(void *arg)
{
	(void)arg;
}

/* The one that was started with fn. */
static const GoInfo *
find(const GoInfo *info, size_t n, void (*fn)(void *))
{
	for (size_t i = 0; i < n; i++)
		if (info[i].fn == fn)
			return &info[i];
	return NULL;
}

static void
check(const GoInfo *i, uint64_t id, const char *name, const char *status, const char *fn)
{
	if (!ok(i != NULL, "%s is there", fn))
		return;
	is_int(i->id, id, "%s: number", fn);
	ok(name == NULL ? i->name == NULL : i->name != NULL && strcmp(i->name, name) == 0,
	   "%s: name", fn);
	if (!ok(strcmp(i->status, status) == 0, "%s: %s", fn, status))
		diag("%s", i->status);
	ok(strcmp(i->fn_name, fn) == 0, "%s: function", fn);
}

int
main(void)
{
	GoInfo info[8];
	size_t n;

	c = chan_new(int, 0);
	full = chan_new(int, 0);
	go(receiver, NULL);
	go(sender, NULL);
	go(sleeper, NULL);
	go(ended, NULL);
	go_sleep(20 * GO_MILLISECOND);
	go_nopreempt_begin();
	go(late, NULL);
	n = go_goroutines(info, 8);
	go_nopreempt_end();
	is_int(n, 5, "five");
	ok(find(info, n, ended) == NULL, "not who has ended");
	check(find(info, n, receiver), 2, "the receiver", "chan receive", "receiver");
	check(find(info, n, sender), 3, NULL, "chan send", "sender");
	check(find(info, n, sleeper), 4, NULL, "sleep", "sleeper");
	check(find(info, n, late), 6, NULL, "runnable", "late");
	for (size_t i = 0; i < n; i++)
		if (info[i].id == 1)
			check(&info[i], 1, NULL, "running", "main");
	is_int(find(info, n, late)->waiting, 0, "who can run does not wait");
	memset(info, 0, sizeof info);
	go_yield();
	is_int(go_goroutines(info, 2), 4, "in a small room: how many there are");
	ok(info[1].id != 0 && info[2].id == 0, "and two of them");
	is_int(go_goroutines(NULL, 0), 4, "no room");
	return done_testing();
}
