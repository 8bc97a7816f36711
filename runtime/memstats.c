/* SPDX-License-Identifier: BSD-3-Clause */
/* memstats.c -- who has the memory. */
#include "runtime.h"
#include "segment.h"

#include <godebug.h>

size_t
go_memory_used(void)
{
	return runtime_used(USE_OBJECTS);
}

/* Stacks of goroutines that have ended. */
static size_t
deadstacks(void)
{
	size_t bytes = 0;
	GWalk w;

	runtime_walkbegin(&w);
	while (w.g != NULL) {
		Irq s = lock(&runtime_sched.lock);
		const G *g = runtime_walkat(&w);

		if (g != NULL && runtime_readgstatus(g) == Gdead)
			bytes += iswindow(g->stackclass) ? (size_t)WINDOWPAGE
							 : (size_t)MINSTACK << g->stackclass;
		runtime_walknext(&w);
		unlock(&runtime_sched.lock, s);
	}
	runtime_walkend(&w);
	return bytes;
}

/* What preempted goroutines have left.  As many as were ever preempted at a time: few. */
static size_t
freeframes(void)
{
	Irq s = lock(&runtime_sched.lock);
	size_t bytes = 0;

	for (ArchFrame *f = getp()->frames; f != NULL; f = f->link)
		bytes += runtime_sizeof(f);
	unlock(&runtime_sched.lock, s);
	return bytes;
}

void
go_mem_stats(GoMemStats *stats)
{
	size_t nfree, dead, segments = 0, free = 0;

	goroutineonly("go_mem_stats");
	if (SPLIT)
		runtime_segmentbytes(&segments, &free);
	dead = deadstacks() + free;
	stats->cached = dead + freeframes();
	runtime_pagestats(&stats->total, &nfree, &stats->largest);
	stats->free = nfree + stats->cached;
	stats->stacks = runtime_stackbytes() + segments - dead;
	stats->objects = runtime_used(USE_OBJECTS);
	stats->libc = runtime_used(USE_LIBC);
}
