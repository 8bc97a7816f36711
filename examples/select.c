/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * select.c -- wait for several channels at once: a fast producer and a slow one, a pause in
 * which neither comes, and a quit channel that ends them.
 */
#include <stdio.h>
#include <stdlib.h>

#include <go.h>
#include <gotime.h>
#include <select.h>

typedef struct Producer {
	const char *name;
	chan(const char *) out;
	chan(bool) quit;
	int64_t period;
	int n;
} Producer;

/* Send the name n times, one each period; then wait for quit. */
static void
produce(void *arg)
{
	Producer *p = arg;
	chan(const char *) out = p->out;
	bool more;

	while (out != NULL) {
		go_sleep(p->period);
		if (p->n-- == 0)
			out = NULL; /* its case is never possible any more */
		go_select {
			go_case_send(out, p->name) {
			}
			go_case_recv(p->quit, &more) {
				out = NULL;
			}
		}
	}
	printf("%s ends\n", p->name);
	free(p);
}

static void
start(const char *name, chan(const char *) out, chan(bool) quit, int64_t period, int n)
{
	Producer *p = malloc(sizeof *p);

	if (p == NULL) {
		fprintf(stderr, "select: out of memory\n");
		exit(1);
	}
	*p = (Producer){name, out, quit, period, n};
	go(produce, p);
}

/* What a timeout is: a goroutine that sends when it has slept. */
typedef struct Alarm {
	int64_t ns;
	chan(int64_t) out;
} Alarm;

static void
ring(void *arg)
{
	Alarm *a = arg;

	go_sleep(a->ns);
	chan_put(a->out, go_nanotime());
}

int
main(void)
{
	chan(const char *) fast = chan_new(const char *, 0), slow = chan_new(const char *, 0);
	chan(bool) quit = chan_new(bool, 0);
	Alarm alarm = {300 * GO_MILLISECOND, chan_new(int64_t, 1)};
	const char *name;
	int64_t when;

	start("fast", fast, quit, 20 * GO_MILLISECOND, 7);
	start("slow", slow, quit, 55 * GO_MILLISECOND, 3);
	go(ring, &alarm);
	for (bool waiting = true; waiting;) {
		go_select {
			go_case_recv(fast, &name) {
				printf("%s\n", name);
			}
			go_case_recv(slow, &name) {
				printf("    %s\n", name);
			}
			go_case_recv(alarm.out, &when) {
				printf("nothing more comes\n");
				waiting = false;
			}
		}
	}
	chan_close(chan_of(quit));
	while (go_numgoroutine() > 1)
		go_yield();
	return 0;
}
