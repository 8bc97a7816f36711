/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The typed macros carry structures, pointers, doubles, 64-bit numbers, enums, functions
 * and channels themselves, between goroutines.
 */
#include <chan.h>

#include "settle.h"
#include "tap.h"

typedef struct Point {
	int x;
	double y;
	char name[10];
} Point;

typedef enum Colour { RED, GREEN } Colour;
typedef int Function(int);

/* A request with the channel for its answer: Go's way. */
typedef struct Request {
	int n;
	chan(int64_t) answer;
} Request;

static int
triple(int n)
{
	return 3 * n;
}

static void
server(void *arg)
{
	chan(Request) requests = arg;
	Request r;

	while (chan_get_ok(requests, &r))
		chan_put(r.answer, (int64_t)r.n << 33);
}

static void
points(void *arg)
{
	chan(Point) c = arg;

	chan_put(c, ((Point){3, 0.5, "first"}));
	chan_put(c, ((Point){.x = 4}));
	chan_close(chan_of(c));
}

int
main(void)
{
	chan(Point) c = chan_new(Point, 0);
	chan(double) d = chan_new(double, 2);
	chan(Colour) colours = chan_new(Colour, 1);
	chan(Function *) functions = chan_new(Function *, 1);
	chan(Request) requests = chan_new(Request, 0);
	Request r = {5, chan_new(int64_t, 0)};
	bool was;
	Point p;

	go(points, c);
	p = chan_get(c);
	ok(p.x == 3 && p.y == 0.5 && p.name[4] == 't', "a structure");
	ok(chan_get_ok(c, &p) && p.x == 4 && p.y == 0 && p.name[0] == 0, "another");
	ok(!chan_get_ok(c, &p) && p.x == 0, "closed: a structure of zeroes");

	chan_put(d, 0.1);
	ok(chan_tryput(d, 1e300), "two doubles");
	ok(!chan_tryput(d, 1), "a third has no room");
	ok(chan_get(d) == 0.1 && chan_get(d) == 1e300, "doubles arrive bit by bit");

	chan_put(colours, GREEN);
	ok(chan_get(colours) == GREEN, "an enum");
	chan_put(functions, triple);
	is_int(chan_get(functions)(4), 12, "a function");

	go(server, requests);
	chan_put(requests, r);
	ok(chan_get(r.answer) == INT64_C(5) << 33, "an answer by a channel in a request");
	ok(!chan_tryget(requests, &r, &was) && !was, "try-get of nothing");
	chan_close(chan_of(requests));
	settle();
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
