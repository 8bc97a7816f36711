/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * newlib.c -- what newlib, the C library, asks of the system below it: its state
 * for each goroutine, locks, and system calls.
 *
 * The state that C has per program (errno, strtok's place, rand's seed) is one
 * struct _reent a goroutine, made when first asked for and dropped with it.  What
 * has no goroutine (g0, interrupt handlers) shares newlib's own, the global one.
 *
 * Streams are the program's: there is one stdout, and a lock in it.  So stdio,
 * malloc and all else that locks is fatal in an interrupt handler, with a message.
 *
 * There are three files: 0 reads the console, 1 and 2 write to it.  No others can
 * be opened.
 *
 * This file is in an archive: a program without libc is linked without it.
 */
#include <assert.h>
#include <errno.h>
#include <malloc.h>
#include <reent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/lock.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/times.h>
#include <time.h>
#include <unistd.h>

#include "runtime.h"

#include <go.h>
#include <gotime.h>

/* -- State ------------------------------------------------------------------ */

typedef struct Reent {
	Libc libc;
	struct _reent reent;
} Reent;

/* What _reclaim_reent of newlib 3.3 forgets: strtod's powers of 5, and the signals'
 * handlers, which it keeps for a signal that may come yet.  Here none comes by itself. */
static void
reclaimrest(struct _reent *r)
{
	struct _Bigint *b = NULL, *next;

#ifdef _REENT_SMALL
	if (r->_mp != NULL)
#endif
		b = _REENT_MP_P5S(r);
	for (; b != NULL; b = next) {
		next = b->_next;
		_free_r(r, b);
	}
	_free_r(r, r->_sig_func);
}

/* The goroutine that owns l ends.  Interrupts on. */
static void
drop(Libc *l)
{
	Reent *r = (Reent *)l;

	reclaimrest(&r->reent);
	_reclaim_reent(&r->reent);
	runtime_free(r, sizeof *r);
}

_Static_assert(offsetof(Reent, libc) == 0, "drop casts");

/* The caller's state: what errno and all of newlib go through.  Any context.  When
 * memory is out, the global one: to share errno is better than to have none. */
struct _reent *
__getreent(void)
{
	Reent *r;
	G *gp;

	if (!ingoroutine())
		return _impure_ptr;
	gp = getg();
	if (gp->libc == NULL) {
		r = runtime_alloc(sizeof *r);
		if (r == NULL)
			return _impure_ptr;
		_REENT_INIT_PTR_ZEROED(&r->reent);
		r->libc.drop = drop;
		gp->libc = &r->libc;
		gp->extras = true;
	}
	return &((Reent *)gp->libc)->reent;
}

/* Weak: present when the program uses stdio. */
__attribute__((weak)) void __sinit(struct _reent *r);

/*
 * Before main and all other constructors.  The end of main becomes exit(), which
 * runs atexit's functions and flushes.  exit() knows only the streams of the
 * global state: it has to be set up even if only goroutines print, and first, for
 * its set-up forgets the streams if they are there already.
 */
__attribute__((constructor(101))) static void
newlibinit(void)
{
	if (__sinit != NULL)
		__sinit(_global_impure_ptr);
	runtime_sched.exit = exit;
}

/* -- Locks ------------------------------------------------------------------
 *
 * A plain lock may as well be recursive: newlib never counts on one to stop its
 * own owner.
 */

struct __lock {
	RMutex m;
};

/* All that newlib declares. */
struct __lock __lock___sinit_recursive_mutex;
struct __lock __lock___sfp_recursive_mutex;
struct __lock __lock___atexit_recursive_mutex;
struct __lock __lock___at_quick_exit_mutex;
struct __lock __lock___malloc_recursive_mutex;
struct __lock __lock___env_recursive_mutex;
struct __lock __lock___tz_mutex;
struct __lock __lock___dd_hash_mutex;
struct __lock __lock___arc4random_mutex;

/* For streams that were opened when memory was out: they take turns. */
static struct __lock spare;

void
__retarget_lock_init_recursive(_LOCK_T *l)
{
	*l = runtime_alloc(sizeof **l);
	if (*l == NULL)
		*l = &spare;
}

void
__retarget_lock_close_recursive(_LOCK_T l)
{
	if (l != &spare)
		runtime_free(l, sizeof *l);
}

/* What l guards, in a word of the application's. */
static const char *
guarded(_LOCK_T l)
{
	if (l == &__lock___env_recursive_mutex)
		return "getenv";
	if (l == &__lock___tz_mutex)
		return "a call of time.h";
	if (l == &__lock___atexit_recursive_mutex)
		return "atexit";
	return "a call of stdio.h";
}

/* g0 may: asmcgocall. */
static void
nothandler(_LOCK_T l)
{
	G *g = getg();

	if (g->goid == 0 && g == getm()->gsignal)
		runtime_badcontext(guarded(l));
}

void
__retarget_lock_acquire_recursive(_LOCK_T l)
{
	nothandler(l);
	runtime_rmutex_lock(&l->m);
}

/* 0: acquired. */
int
__retarget_lock_try_acquire_recursive(_LOCK_T l)
{
	nothandler(l);
	return runtime_rmutex_trylock(&l->m) ? 0 : EBUSY;
}

void
__retarget_lock_release_recursive(_LOCK_T l)
{
	runtime_rmutex_unlock(&l->m);
}

#define ALIAS(f) __attribute__((alias(#f)))

void __retarget_lock_init(_LOCK_T *l) ALIAS(__retarget_lock_init_recursive);
void __retarget_lock_close(_LOCK_T l) ALIAS(__retarget_lock_close_recursive);
void __retarget_lock_acquire(_LOCK_T l) ALIAS(__retarget_lock_acquire_recursive);
int __retarget_lock_try_acquire(_LOCK_T l) ALIAS(__retarget_lock_try_acquire_recursive);
void __retarget_lock_release(_LOCK_T l) ALIAS(__retarget_lock_release_recursive);

/* -- Files ------------------------------------------------------------------ */

static int
fail(struct _reent *r, int err)
{
	r->_errno = err;
	return -1;
}

static bool
isfile(int fd)
{
	return fd >= STDIN_FILENO && fd <= STDERR_FILENO;
}

_ssize_t
_write_r(struct _reent *r, int fd, const void *p, size_t n)
{
	if (fd != STDOUT_FILENO && fd != STDERR_FILENO)
		return fail(r, EBADF);
	return (_ssize_t)go_write(p, n);
}

_ssize_t
_read_r(struct _reent *r, int fd, void *p, size_t n)
{
	if (fd != STDIN_FILENO)
		return fail(r, EBADF);
	return (_ssize_t)go_read(p, n);
}

_off_t
_lseek_r(struct _reent *r, int fd, _off_t off, int whence)
{
	(void)off, (void)whence;
	return fail(r, isfile(fd) ? ESPIPE : EBADF);
}

int
_close_r(struct _reent *r, int fd)
{
	return isfile(fd) ? 0 : fail(r, EBADF);
}

int
_fstat_r(struct _reent *r, int fd, struct stat *st)
{
	if (!isfile(fd))
		return fail(r, EBADF);
	memset(st, 0, sizeof *st);
	st->st_mode = S_IFCHR | S_IRUSR | S_IWUSR;
	return 0;
}

int
_isatty_r(struct _reent *r, int fd)
{
	if (isfile(fd))
		return 1;
	r->_errno = EBADF;
	return 0;
}

int
_open_r(struct _reent *r, const char *path, int flags, int mode)
{
	(void)path, (void)flags, (void)mode;
	return fail(r, ENOENT);
}

int
_stat_r(struct _reent *r, const char *path, struct stat *st)
{
	(void)path, (void)st;
	return fail(r, ENOENT);
}

int
_unlink_r(struct _reent *r, const char *path)
{
	(void)path;
	return fail(r, ENOENT);
}

int
_link_r(struct _reent *r, const char *from, const char *to)
{
	(void)from, (void)to;
	return fail(r, ENOENT);
}

int
_rename_r(struct _reent *r, const char *from, const char *to)
{
	(void)from, (void)to;
	return fail(r, ENOENT);
}

/* -- Time --------------------------------------------------------------------- */

/* Since boot: there is no calendar. */
int
_gettimeofday_r(struct _reent *r, struct timeval *tv, void *tz)
{
	int64_t ns = go_nanotime();

	(void)r, (void)tz;
	tv->tv_sec = ns / GO_SECOND;
	tv->tv_usec = (suseconds_t)(ns % GO_SECOND / GO_MICROSECOND);
	return 0;
}

/* All of the time since boot is the program's. */
clock_t
_times_r(struct _reent *r, struct tms *t)
{
	clock_t now = (clock_t)(go_nanotime() / (GO_SECOND / CLOCKS_PER_SEC));

	(void)r;
	memset(t, 0, sizeof *t);
	t->tms_utime = now;
	return now;
}

/* -- The one process -------------------------------------------------------- */

enum { PID = 1 };

void
_exit(int code)
{
	runtime_exit(code);
}

int
_getpid_r(struct _reent *r)
{
	(void)r;
	return PID;
}

/* abort and raise come here with a signal that has no handler. */
int
_kill_r(struct _reent *r, int pid, int sig)
{
	if (pid != PID)
		return fail(r, ESRCH);
	if (sig != 0)
		runtime_fatal("killed by a signal: abort() or raise()");
	return 0;
}

int
_fork_r(struct _reent *r)
{
	return fail(r, ENOSYS);
}

int
_execve_r(struct _reent *r, const char *path, char *const argv[], char *const env[])
{
	(void)path, (void)argv, (void)env;
	return fail(r, ENOSYS);
}

int
_wait_r(struct _reent *r, int *status)
{
	(void)status;
	return fail(r, ECHILD);
}

/* newlib's own would bring all of printf into programs that only use strtok. */
void
__assert_func(const char *file, int line, const char *func, const char *expr)
{
	go_printf("%s:%d: %s: assertion failed: %s\n", file, line, func == NULL ? "?" : func, expr);
	abort();
}
