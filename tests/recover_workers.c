/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of workers can be recovered: what was submitted is done, and they can be made again. */
#include <gogroup.h>

#include "recovered.h"

static GoWorkers w;
static int jobs;

static void
job(void *arg)
{
	(void)arg;
	jobs++;
}

static const char ended[] = "submit of a job to workers that have ended";

static void
turn(int before)
{
	go_workers_init(&w, 2, 4, 0);
	go_workers_submit(&w, job, NULL);
	go_workers_submit(&w, job, NULL);
	go_workers_close(&w);
	recovered(go_workers_submit(&w, job, NULL), "send on closed channel");
	recovered((void)go_workers_trysubmit(&w, job, NULL), "send on closed channel");
	recovered(go_workers_close(&w), "close of closed channel");
	go_workers_wait(&w);
	is_int(jobs, before + 2, "what was submitted is done");
	recovered((void)go_workers_trysubmit(&w, job, NULL), ended);
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	recovered(go_workers_submit(&w, job, NULL), ended);
	recovered(go_workers_init(&w, 0, 1, 0),
		  "go_workers_init: the number of workers is out of range");
	recovered(go_workers_close(&w), "close of nil channel");
	turn(0);
	turn(2);
	return done_testing();
}
