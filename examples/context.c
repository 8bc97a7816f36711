/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * context.c -- a pipeline that stops as a whole: at the first record that is bad, or when its
 * time is over.  One goroutine reads records, three check them, all of one group.
 *
 *	make run APP=examples/context.c
 */
#include <stdio.h>

#include <gocontext.h>
#include <gogroup.h>
#include <gotime.h>
#include <select.h>

enum { CHECKERS = 3 };

static const GoError badrecord = {"bad record"};

typedef struct Pipe {
	GoGroup group;
	chan(int) records;
	int bad; /* the record that is bad */
} Pipe;

/* There is always one more. */
static const GoError *
reader(void *arg)
{
	Pipe *p = arg;
	GoContext *ctx = go_group_context(&p->group);

	for (int i = 1; go_context_err(ctx) == NULL; i++) {
		go_select {
			go_case_send(p->records, i) {
			}
			go_case_recv(go_context_done(ctx), NULL) {
			}
		}
	}
	return go_context_err(ctx);
}

static const GoError *
checker(void *arg)
{
	Pipe *p = arg;
	GoContext *ctx = go_group_context(&p->group);
	int record = 0;

	while (go_context_err(ctx) == NULL) {
		go_select {
			go_case_recv(p->records, &record) {
				go_sleep(2 * GO_MILLISECOND);
			}
			go_case_recv(go_context_done(ctx), NULL) {
			}
		}
		if (record == p->bad)
			return &badrecord;
	}
	return go_context_err(ctx);
}

static void
run(int bad, int64_t timeout)
{
	GoContext ctx;
	Pipe p = {.records = chan_new(int, 0), .bad = bad};
	const GoError *err;

	go_context_with_timeout(&ctx, go_context_background(), timeout);
	go_group_init(&p.group, &ctx);
	go_group_go(&p.group, reader, &p);
	for (int i = 0; i < CHECKERS; i++)
		go_group_go(&p.group, checker, &p);
	err = go_group_wait(&p.group);
	printf("record %d is bad, %d ms: %s\n", bad, (int)(timeout / GO_MILLISECOND), err->text);
	go_group_free(&p.group);
	go_context_free(&ctx);
	chan_free(chan_of(p.records));
}

int
main(void)
{
	run(20, GO_SECOND);
	run(1000, 50 * GO_MILLISECOND);
	return 0;
}
