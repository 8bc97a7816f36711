/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who waits for ever in a lock is named, with Go's word for what it waits for.
 *
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 * @expect (?s)(?=.*^goroutine 1 \[semacquire\]:\n[^[]*\bmain\b)
 * @expect (?s)(?=.*^goroutine 2 \[sync.Cond.Wait\]:\n[^[]*\bwaiter\b)
 * @expect (?s)(?=.*^goroutine 3 \[semacquire\]:\n[^[]*\bacquirer\b)
 * @expect (?s)(?=.*^goroutine 4 \[semacquire\]:\n[^[]*\bgroup\b)
 * @expect (?s)(?=.*^goroutine 5 \[semacquire\]:\n[^[]*\breader\b)
 */
#include <go.h>
#include <sync.h>

#include "settle.h"

static GoMutex m;

static void
waiter(void *arg)
{
	static GoCond c;

	(void)arg;
	go_mutex_lock(&m);
	go_cond_wait(&c, &m);
}

static void
acquirer(void *arg)
{
	static GoSemaphore s;

	(void)arg;
	go_semaphore_acquire(&s);
}

static void
group(void *arg)
{
	static GoWaitGroup wg;

	(void)arg;
	go_waitgroup_add(&wg, 1);
	go_waitgroup_wait(&wg);
}

static void
reader(void *arg)
{
	static GoRWMutex rw;

	(void)arg;
	go_rwmutex_lock(&rw);
	go_rwmutex_rlock(&rw);
}

int
main(void)
{
	go(waiter, NULL);
	go(acquirer, NULL);
	go(group, NULL);
	go(reader, NULL);
	settle();
	go_mutex_lock(&m);
	go_mutex_lock(&m);
	return 1;
}
