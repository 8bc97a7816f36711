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

static inline void
set(G *g, const GoLocal *key, void *value)
{
	Local *l = find(g, key);

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

GO_API void
go_local_set(const GoLocal *key, void *value)
{
	goroutineonly("go_local_set");
	set(getg(), key, value);
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

/* The name is a value as others are: few goroutines have one. */
static const GoLocal namekey;

const char *
runtime_gname(const G *g)
{
	const Local *l = find(g, &namekey);

	return l != NULL ? l->value : NULL;
}

void
go_setname(const char *name)
{
	goroutineonly("go_setname");
	set(getg(), &namekey, (void *)(uintptr_t)name);
}

const char *
go_name(void)
{
	return runtime_gname(getg());
}
