/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * local.c -- what each goroutine has for itself: a name, and values.  These are a list of
 * records, which only their own goroutine looks at, so there is no lock.
 */
#include "runtime.h"

#include <go.h>
#include <golocal.h>

struct Local {
	Local *next; /* one that was set before */
	const GoLocal *key;
	void *value;
};

static inline Local *
find(const G *g, const GoLocal *key)
{
	Local *l = g->locals;

	while (l != NULL && l->key != key)
		l = l->next;
	return l;
}

GO_API void
go_local_set(const GoLocal *key, void *value)
{
	G *g = getg();
	Local *l;

	goroutineonly("go_local_set");
	l = find(g, key);
	if (l == NULL) {
		l = runtime_allocdirty(sizeof *l);
		if (l == NULL)
			go_panic("go_local_set: out of memory");
		l->key = key;
		l->next = g->locals;
		g->locals = l;
		g->extras = true;
	}
	l->value = value;
}

GO_API void *
go_local_get(const GoLocal *key)
{
	const Local *l;

	goroutineonly("go_local_get");
	l = find(getg(), key);
	return l != NULL ? l->value : NULL;
}

void
runtime_droplocals(G *g)
{
	Local *l;

	while ((l = g->locals) != NULL) {
		void (*drop)(void *) = l->key->drop;
		void *value = l->value;

		g->locals = l->next;
		runtime_free(l, sizeof *l);
		if (drop != NULL && value != NULL)
			drop(value);
	}
}

void
go_setname(const char *name)
{
	G *g = getg();

	goroutineonly("go_setname");
	g->name = name;
	g->extras = true;
}

const char *
go_name(void)
{
	return getg()->name;
}
