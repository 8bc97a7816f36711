/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * console.c -- the console's input.
 *
 * Bytes come by interrupt into a ring; when that is full, they are lost, as on any
 * UART.  Readers wait in a queue and are woken one by one, each takes what it finds.
 */
#include "runtime.h"

#include <go.h>

/* For drivers: board.h. */
void runtime_consoleintr(int c);

static struct {
	Lock lock;
	WaitQ readers;
	unsigned in, out; /* count up; their difference is what the ring holds */
	char ring[CONSOLERING];
} console;

_Static_assert((CONSOLERING & (CONSOLERING - 1)) == 0, "in and out wrap");

static void
wakereader(void)
{
	if (console.readers.first != NULL) {
		runtime_sched.armed--;
		ready(dequeue(&console.readers)->g);
	}
}

void
runtime_consoleintr(int c)
{
	Irq s = lock(&console.lock);

	if (console.in - console.out < CONSOLERING)
		console.ring[console.in++ % CONSOLERING] = (char)c;
	wakereader();
	unlock(&console.lock, s);
}

size_t
go_read(void *p, size_t n)
{
	char *buf = p;
	size_t got = 0;
	Irq s;

	goroutineonly("go_read");
	s = lock(&console.lock);
	while (n != 0 && console.in == console.out) {
		Sudog self = {.g = getg()};

		enqueue(&console.readers, &self);
		runtime_sched.armed++; /* the console's interrupt may wake it */
		park(self.g, WaitConsole);
		s = lock(&console.lock);
	}
	while (got < n && console.in != console.out)
		buf[got++] = console.ring[console.out++ % CONSOLERING];
	if (console.in != console.out)
		wakereader();
	unlock(&console.lock, s);
	return got;
}
