/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * godefer.h -- defer, panic, recover: Go's.
 *
 * In C a defer belongs to a block, a go_scope:
 *
 *	static void
 *	report(const char *what)
 *	{
 *		GoValue v;
 *
 *		if (go_recover(&v))
 *			go_printf("%s failed: %s\n", what, v.text);
 *	}
 *
 *	void
 *	update(const char *name)
 *	{
 *		go_scope {
 *			go_mutex_lock(&m);
 *			go_defer(go_mutex_unlock, &m);
 *			go_defer(report, name);
 *			mayfail(name);
 *		}
 *	}
 *
 * However the block is left, its deferred calls are made then, last in, first out: at its
 * end, by break, continue, return and goto, by a panic and by go_exit.
 *
 * A panic leaves all scopes of its goroutine, the innermost first, and ends the program when
 * there are none left.  A deferred function that it calls may stop it by go_recover: then
 * the rest of that scope's deferred calls are made, and the program goes on behind the block.
 *
 * What C says of setjmp holds behind a block that a panic has left: a variable of the
 * function that was changed in the block has its value only if it is volatile.  GCC's
 * -Wclobbered, which is in -Wextra, finds such variables.  It also names those that change
 * outside, as the counter of a loop around the block does: a block in a loop reads best as a
 * function of its own.
 *
 * A nil pointer, a division by zero and the like panic, too: see Faults below.
 *
 * `return` in a block computes its value first.  When a deferred call then panics and another
 * one of the block recovers, the program goes on behind the block, and does not return.
 */
#ifndef GODEFER_H
#define GODEFER_H

#include <stdbool.h>
#include <stdint.h>

#include <go.h>
#include <goabi.h>
#include <goerror.h>

#ifdef __cplusplus
extern "C" {
#endif

/* -- Scopes and deferred calls ---------------------------------------------------- */

/* A block with deferred calls; not outside a function's own stack frame.  Context: goroutine. */
#define go_scope GO_QUIET GO_SCOPE_BLOCK GO_QUIETEND

/* Call fn(arg) when the go_scope around it is left.  fn takes one pointer; both arguments are
 * evaluated now.  Three calls of a scope take no memory; for more, panics when memory is
 * out.  Context: goroutine. */
#define go_defer(fn, arg)                                                                          \
	((void)sizeof((fn)(arg), 0),                                                               \
	 go_defer_add(&go_scope_now, (void (*)(void *))(void (*)(void))(fn), (arg)))

/* -- Panic and recover -------------------------------------------------------------- */

typedef enum GoKind { GO_TEXT, GO_ERROR, GO_NUMBER, GO_POINTER } GoKind;

/* What a panic carries. */
typedef struct GoValue {
	GoKind kind;
	const char *text;     /* GO_TEXT; an error's text, too; else "" */
	const GoError *error; /* GO_ERROR */
	long number;	      /* GO_NUMBER; of a fault, the instruction's address */
	const void *pointer;  /* GO_POINTER; of a fault, the address that was accessed, or NULL */
} GoValue;

/*
 * In a function that a panic has called as a deferred one, and only there, not in what that
 * calls (unless it ends with that call, and the compiler makes a jump of it): stop the panic.
 * false: no panic has called us, or it was stopped already.  true: *v, unless NULL, is what the
 * panic carried.  Context: goroutine.
 */
#define go_recover(v) go_recover_at((v), __builtin_dwarf_cfa())

/* Panic with an error, a number, a pointer, or what go_recover has given.  go_panic is for
 * text.  Context: any; outside goroutines it ends the program. */
void go_panic_error(const GoError *err) __attribute__((noreturn));
void go_panic_number(long n) __attribute__((noreturn));
void go_panic_pointer(const void *p) __attribute__((noreturn));
void go_panic_value(GoValue v) __attribute__((noreturn));

/* -- Faults ---------------------------------------------------------------------------- */

/* What the CPU can't execute is a panic of the goroutine with one of these errors: docs/faults.md. */
extern const GoError go_stack_error;	   /* stack overflow, where STACK= lets it be recovered */
extern const GoError go_memory_error;	   /* nil, wild or forbidden address; a jump there */
extern const GoError go_alignment_error;   /* an access that must be aligned, and is not */
extern const GoError go_instruction_error; /* undefined */
extern const GoError go_divide_error;	   /* an integer, by zero */
extern const GoError go_float_error;	   /* an error of the FPU that the program has unmasked */

/* -- What the macros are made of ---------------------------------------------------- */

/* The block is run once, and not when go_scope_enter returns again. */
#define GO_SCOPE_BLOCK                                                                             \
	for (int go_scope_over = 0; !go_scope_over; go_scope_over = 1)                             \
		for (GoScope go_scope_now __attribute__((cleanup(go_scope_leave)));                \
		     !go_scope_over; go_scope_over = 1)                                            \
			if (go_scope_enter(&go_scope_now) != 0) {                                  \
			} else

/* A scope, on its function's stack: where the panic returns to, and what is deferred. */
enum { GO_SCOPE_CALLS = 3 };

typedef struct GoScope {
	struct GoScope *link; /* the one around it */
	void *panic;	      /* that had not ended when it was entered */
	unsigned n;	      /* calls; GO_SCOPE_CALLS + 1: and more */
	void *regs[GO_SCOPE_REGS];
	struct GoDeferred {
		void (*fn)(void *);
		void *arg;
	} calls[GO_SCOPE_CALLS];
	void *more; /* those behind, the last first */
} GoScope;

/* 0, and 1 when it returns again because a panic was stopped in s.  Context: goroutine. */
GO_API int go_scope_enter(GoScope *s) __attribute__((returns_twice));
GO_API void go_defer_more(GoScope *s, void (*fn)(void *), void *arg);
void go_scope_leave(GoScope *s);

/* Whether fn may change what p points to is checked already. */
static inline void
go_defer_add(GoScope *s, void (*fn)(void *), const volatile void *p)
{
	void *arg = (void *)(uintptr_t)p;

	if (__builtin_expect(s->n < GO_SCOPE_CALLS, 1)) {
		s->calls[s->n].fn = fn;
		s->calls[s->n++].arg = arg;
	} else {
		go_defer_more(s, fn, arg);
	}
	/* The next instruction may fault, which the compiler does not expect: be done. */
	__asm__ volatile("" : : : "memory");
}

/* returns_twice: it does not, but what calls such a function is not inlined, so that its
 * frame is its own. */
bool go_recover_at(GoValue *v, void *cfa) __attribute__((returns_twice));

#ifdef __cplusplus
}
#endif
#endif
