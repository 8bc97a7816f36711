/* SPDX-License-Identifier: BSD-3-Clause */
/* When no memory is left for a page, the goroutine that wants it panics, and can recover; when there is memory
 * it goes as deep as it likes. */
#include <stdlib.h>

#include "paged.h"

typedef struct Piece Piece;
struct Piece {
	Piece *next;
};

static Piece *taken;
static const char *text;

static void
takeall(void)
{
	Piece *p;

	for (size_t size = 4096 * KB; size >= 64; size /= 2)
		while ((p = malloc(size)) != NULL) {
			p->next = taken;
			taken = p;
		}
}

static void
giveall(void)
{
	Piece *next;

	for (; taken != NULL; taken = next) {
		next = taken->next;
		free(taken);
	}
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	if (go_recover(&v))
		text = v.text;
}

static void
worker(void *arg)
{
	(void)arg;
	takeall();
	text = "nothing";
	go_scope {
		go_defer(stop, NULL);
		(void)descend(here() - 36 * KB, 1);
	}
	giveall();
	ok(__builtin_strcmp(text, "out of memory for a goroutine's stack") == 0, "panic: %s", text);
	ok(descend(here() - 36 * KB, 1) != 0, "then there is memory");
}

int
main(void)
{
	for (int i = 0; i < 5; i++)
		run(worker, NULL, 40 * KB);
	return done_testing();
}
