/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When all goroutines wait for each other the program ends, and tells of each its number,
 * what it waits for and its function; of those that have ended, nothing.
 *
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 * @expect (?s)(?=.*^goroutine 1 \[chan receive\]:\n[^[]*\bmain\b)
 * @expect (?s)(?=.*^goroutine 2 \[chan receive\]:\n[^[]*\breceiver\b)
 * @expect (?s)(?=.*^goroutine 3 \[chan send\]:\n[^[]*\bsender\b)
 * @expect (?s)(?=.*^goroutine 4 \[chan receive \(nil chan\)\]:\n[^[]*\bnilreceiver\b)
 * @expect (?s)(?=.*^goroutine 5 \[chan send \(nil chan\)\]:\n[^[]*\bnilsender\b)
 * @reject ^goroutine 6
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>

static Chan *c, *full;

static void
receiver(void *arg)
{
	(void)arg;
	(void)chan_recv(c, NULL);
}

static void
sender(void *arg)
{
	int v = 1;

	(void)arg;
	chan_send(full, &v);
}

static void
nilreceiver(void *arg)
{
	(void)arg;
	(void)chan_recv(NULL, NULL);
}

static void
nilsender(void *arg)
{
	(void)arg;
	chan_send(NULL, NULL);
}

static void
ends(void *arg)
{
	(void)arg;
	go_sleep(GO_MILLISECOND);
}

int
main(void)
{
	int v = 0;

	c = chan_make(sizeof(int), 0);
	full = chan_make(sizeof(int), 1);
	chan_send(full, &v);
	go(receiver, NULL);
	go(sender, NULL);
	go(nilreceiver, NULL);
	go(nilsender, NULL);
	go(ends, NULL);
	(void)chan_recv(c, NULL);
	return 0;
}
