/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * philosophers.c -- the dining philosophers: each needs the fork at its left and the one at
 * its right.  Only four of the five sit at the table at once, so one can always eat.
 *
 *	make run APP=examples/philosophers.c
 */
#include <stdio.h>

#include <go.h>
#include <gotime.h>
#include <sync.h>

enum { N = 5, MEALS = 3 };

static GoMutex forks[N];
static GoSemaphore seats = GO_SEMAPHORE(N - 1);
static GoWaitGroup dining;

static void
philosopher(void *arg)
{
	int me = (int)((GoMutex *)arg - forks);
	GoMutex *left = &forks[me], *right = &forks[(me + 1) % N];

	for (int meal = 1; meal <= MEALS; meal++) {
		go_semaphore_acquire(&seats);
		go_mutex_lock(left);
		go_yield(); /* now all have one fork */
		go_mutex_lock(right);
		printf("philosopher %d eats (%d of %d)\n", me, meal, MEALS);
		go_sleep(GO_MILLISECOND);
		go_mutex_unlock(right);
		go_mutex_unlock(left);
		go_semaphore_release(&seats);
	}
	go_waitgroup_done(&dining);
}

int
main(void)
{
	go_waitgroup_add(&dining, N);
	for (int i = 0; i < N; i++)
		go(philosopher, &forks[i]);
	go_waitgroup_wait(&dining);
	printf("all have dined\n");
	return 0;
}
