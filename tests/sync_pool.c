/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoPool gives out each of its objects once until it is given back, then NULL. */
#include <go.h>
#include <sync.h>

#include "random.h"
#include "tap.h"

enum { N = 16 };

typedef struct Object {
	void *a;
	char b[20];
} Object;

static Object objects[N];
static GoPool pool = GO_POOL(objects), none;

static bool
isobject(const Object *o)
{
	return o >= objects && o < objects + N &&
	       (o - objects) * (int)sizeof *o == (const char *)o - (const char *)objects;
}

/* Random allocs and frees against a list of who has what. */
static void
model(void)
{
	Object *has[N] = {0}, *o;
	int used = 0, bad = 0, full = 0;

	for (int i = 0; i < 20000; i++) {
		unsigned at = random_below(N);

		if (random_below(2) == 0) {
			if (has[at] != NULL)
				bad += has[at]->a != &has[at];
			used -= has[at] != NULL;
			go_pool_free(&pool, has[at]);
			has[at] = NULL;
		} else if (has[at] == NULL) {
			o = go_pool_alloc(&pool);
			bad += o == NULL || !isobject(o);
			if (o == NULL)
				break;
			has[at] = o;
			o->a = &has[at];
			used++;
		}
		if (used == N) {
			full++;
			bad += go_pool_alloc(&pool) != NULL;
		}
	}
	is_int(bad, 0, "no object is given out twice");
	diag("%d times all were in use", full);
	for (int i = 0; i < N; i++)
		go_pool_free(&pool, has[i]);
}

static void
unaligned(void)
{
	enum { SIZE = sizeof(void *) + 1 };
	char buf[1 + 4 * SIZE + 2];
	GoPool p;
	char *got[4];

	go_pool_init(&p, buf + 1, sizeof buf - 1, SIZE);
	for (int i = 0; i < 4; i++) {
		got[i] = go_pool_alloc(&p);
		is_int(got[i] - buf, 1 + i * SIZE, "object %d lies where it should", i);
	}
	ok(go_pool_alloc(&p) == NULL, "as many as the buffer holds");
	go_pool_free(&p, got[2]);
	go_pool_free(&p, got[1]);
	ok(go_pool_alloc(&p) == got[1] && go_pool_alloc(&p) == got[2], "the last freed first");
	go_pool_init(&p, buf, SIZE - 1, SIZE);
	ok(go_pool_alloc(&p) == NULL, "a buffer for less than one holds none");
}

int
main(void)
{
	int bad = 0;

	ok(go_pool_alloc(&none) == NULL, "a pool of all zeros has none");
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < N; i++)
			bad += !isobject(go_pool_alloc(&pool));
		is_int(bad, 0, "all of an array");
		ok(go_pool_alloc(&pool) == NULL, "no more");
		for (int i = 0; i < N; i++)
			go_pool_free(&pool, &objects[i]);
	}
	go_pool_free(&pool, NULL);
	model();
	unaligned();
	return done_testing();
}
