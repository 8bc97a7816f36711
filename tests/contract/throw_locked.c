/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A broken invariant is reported whatever is locked: the runtime's locks, by the caller; libc's, by
 * this goroutine and by another one that waits meanwhile.
 *
 * @exit 2
 * @timeout 5
 * @expect ^fatal error: every lock is held\n\ngoroutine 1 \[running\]:\n(\t.*\n)*\tmain\+0x
 * @expect ^goroutine 2 \[chan receive\]:$
 * @reject while reporting
 */
#include <stdio.h>

#include <chan.h>
#include <go.h>

#include "runtime.h"

extern struct __lock __lock___malloc_recursive_mutex, __lock___atexit_recursive_mutex;
void __retarget_lock_acquire_recursive(struct __lock *l);

static void
holder(void *arg)
{
	__retarget_lock_acquire_recursive(stdout->_lock);
	__retarget_lock_acquire_recursive(&__lock___malloc_recursive_mutex);
	(void)chan_recv(arg, NULL);
}

int
main(void)
{
	Lock mine;

	setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
	printf("# begins\n");
	go(holder, chan_make(0, 0));
	while (runtime_sched.allgs->waiting % 2 == 0)
		go_yield();
	__retarget_lock_acquire_recursive(&__lock___atexit_recursive_mutex);
	(void)lock(&runtime_sched.lock);
	(void)lock(&mine);
	runtime_throw("every lock is held");
}
