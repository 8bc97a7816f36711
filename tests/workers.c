/* SPDX-License-Identifier: BSD-3-Clause */
/* Workers do each job once, with its argument, as many at once as there are workers. */
#include <gogroup.h>
#include <gotime.h>
#include <sync.h>

#include "leak.h"
#include "random.h"
#include "settle.h"

enum { WORKERS = 4, JOBS = 1000 };

static int done[JOBS], active, most;
static GoMutex m;

static void
count(int n)
{
	go_mutex_lock(&m);
	active += n;
	if (active > most)
		most = active;
	go_mutex_unlock(&m);
}

static void
job(void *arg)
{
	count(1);
	++*(int *)arg;
	if (random_below(20) == 0)
		go_sleep((int64_t)random_below(50) * GO_MICROSECOND);
	else
		settle();
	count(-1);
}

static void
run(size_t queue, size_t stack)
{
	GoWorkers w;
	int bad = 0;

	most = 0;
	go_workers_init(&w, WORKERS, queue, stack);
	for (int i = 0; i < JOBS; i++) {
		done[i] = 0;
		go_workers_submit(&w, job, &done[i]);
	}
	go_workers_close(&w);
	go_workers_wait(&w);
	for (int i = 0; i < JOBS; i++)
		bad += done[i] != 1;
	is_int(bad, 0, "queue of %u: each once", (unsigned)queue);
	is_int(most, WORKERS, "all workers work");
}

int
main(void)
{
	run(16, 0);
	run(1, 0);
	run(0, 2048);
	no_leaks();
	return done_testing();
}
