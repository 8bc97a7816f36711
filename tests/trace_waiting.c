/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that waits is reported with the calls that have led there, whatever it waits for.
 *
 * @exit 2
 * @expect (?s)(?=.*^goroutine 2 \[chan receive\]:\n(\t[\w.]+\+0x\w+\n)*?\tinreceive\+0x\w+\n\tbegin\+0x\w+\n)
 * @expect (?s)(?=.*^goroutine 3 \[chan send\]:\n(\t[\w.]+\+0x\w+\n)*?\tinsend\+0x\w+\n\tbegin\+0x\w+\n)
 * @expect (?s)(?=.*^goroutine 4 \[select\]:\n(\t[\w.]+\+0x\w+\n)*?\tinselect\+0x\w+\n\tbegin\+0x\w+\n)
 * @expect (?s)(?=.*^goroutine 5 \[semacquire\]:\n(\t[\w.]+\+0x\w+\n)*?\tinmutex\+0x\w+\n\tbegin\+0x\w+\n)
 * @expect (?s)(?=.*^goroutine 6 \[sleep\]:\n(\t[\w.]+\+0x\w+\n)*?\tinsleep\+0x\w+\n\tbegin\+0x\w+\n)
 * @expect (?s)(?=.*^goroutine 7 \[note wait\]:\n(\t[\w.]+\+0x\w+\n)*?\tinnote\+0x\w+\n\tbegin\+0x\w+\n)
 * @expect (?s)(?=.*^goroutine 8 \[semacquire\]:\n(\t[\w.]+\+0x\w+\n)*?\tingroup\+0x\w+\n\tbegin\+0x\w+\n)
 * @reject stuck|\t(gorun|goswitch|resume|mcall)\+
 */
#include <chan.h>
#include <go.h>
#include <gonote.h>
#include <gotime.h>
#include <select.h>
#include <sync.h>

#include "trace.h"

static Chan *c;
static GoMutex mutex;
static GoWaitGroup group;
static GoNote note;

FRAME static void
inreceive(void)
{
	(void)chan_recv(c, NULL);
	STAY;
}

FRAME static void
insend(void)
{
	int v = 1;

	chan_send(chan_make(sizeof v, 0), &v);
	STAY;
}

FRAME static void
inselect(void)
{
	SelectCase cases[] = {{.c = c}, {.c = NULL}};

	(void)chan_select(cases, 2, true);
	STAY;
}

FRAME static void
inmutex(void)
{
	go_mutex_lock(&mutex);
	STAY;
}

FRAME static void
insleep(void)
{
	go_sleep(GO_SECOND);
	STAY;
}

FRAME static void
innote(void)
{
	go_note_wait(&note);
	STAY;
}

FRAME static void
ingroup(void)
{
	go_waitgroup_wait(&group);
	STAY;
}

static void
begin(void *arg)
{
	(*(void (**)(void))arg)();
	STAY;
}

int
main(void)
{
	static void (*const places[])(void) = {inreceive, insend, inselect, inmutex,
					       insleep,	  innote, ingroup};

	c = chan_make(sizeof(int), 0);
	go_mutex_lock(&mutex);
	go_waitgroup_add(&group, 1);
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
		go(begin, (void *)(uintptr_t)&places[i]);
	go_sleep(20 * GO_MILLISECOND);
	go_panic("now");
}
