/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A broken invariant in an interrupt handler that has come in the middle of a line is reported behind
 * what of that was written, and the line is not gone on with.
 *
 * @exit 2
 * @timeout 5
 * @expect ^x+\n?fatal error: in between\n\ngoroutine 0 \[in an interrupt handler\]:\n(\t.*\n)*\t--- interrupted ---\n(\t.*\n)*goroutine 1 \[running\]:\n(\t.*\n)*\tmain\+0x
 * @reject ^x+y
 */
#include <go.h>
#include <gotime.h>

#include "runtime.h"

#include "../trace.h"

static char line[20000];
static volatile bool writing;

static void
handler(void *arg)
{
	Timer *t = arg;

	if (writing)
		runtime_throw("in between");
	t->when = runtime_nanotime() + 20 * GO_MICROSECOND;
	runtime_timeradd(t);
}

int
main(void)
{
	static Timer timer = {.f = handler, .arg = &timer};
	Irq s = arch_irqsave();

	__builtin_memset(line, 'x', sizeof line - 1);
	line[sizeof line - 1] = 'y';
	timer.when = runtime_nanotime() + GO_MILLISECOND;
	runtime_timeradd(&timer);
	arch_irqrestore(s);
	writing = true;
	go_write(line, sizeof line);
	writing = false;
	return 1;
}
