/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * core.c -- post-mortem: the dying program writes its registers and its RAM into a file on the
 * host, if there is one.  Only in images that were linked with CORE=1.
 *
 * The file is an ELF core as Linux writes them, so that GDB opens it and the commands of
 * tools/startcall-gdb.py find in it what they would find in the machine:
 *
 *	file header, program headers
 *	NT_PRSTATUS	registers where the end was called for, or of the exception
 *	NT_AUXV		that there is an FPU
 *	NT_...		its registers, which nothing has used since: the runtime has no use for them
 *	RAM		what is in use: variables, this core's stacks, the heap
 *
 * Code and constants are in the image.  Nothing is allocated and no lock is taken; all that it
 * needs is known when it begins, so the file is written from its first byte to its last.
 */
#include "runtime.h"

/* -- The file's format: ELF (gABI 4.1), and Linux's elfcore.h for 32 bits ------------ */

typedef struct Ehdr {
	uint8_t ident[16];
	uint16_t type, machine;
	uint32_t version, entry, phoff, shoff, flags;
	uint16_t ehsize, phentsize, phnum, shentsize, shnum, shstrndx;
} Ehdr;

typedef struct Phdr {
	uint32_t type, offset, vaddr, paddr, filesz, memsz, flags, align;
} Phdr;

typedef struct Note {
	uint32_t namesize, size, type;
	char name[8];
} Note;

typedef struct Prstatus {
	uint32_t siginfo[3];
	uint16_t signal, pad;
	uint32_t pending, held, pid, ppid, pgrp, sid, times[8];
	uint32_t reg[CORE_NREG];
	uint32_t fpvalid;
} Prstatus;

enum { CLASS32 = 1, LITTLEENDIAN = 1, CURRENT = 1, ET_CORE = 4 };
enum { PT_LOAD = 1, PT_NOTE = 4, READ = 4, WRITE = 2 };
enum { NT_PRSTATUS = 1, NT_AUXV = 6, AT_NULL = 0, AT_HWCAP = 16, ABORTED = 6, PID = 1 };

_Static_assert(offsetof(Prstatus, reg) == 72, "Linux's layout");

/* Each piece of a window that was touched is one. */
enum { MAXSEGMENT = PAGED ? 1024 : 32 };

static struct {
	Ehdr file;
	Phdr segment[1 + MAXSEGMENT]; /* the first is of the notes */
	Note note;
	Prstatus status;
	/* Only where there is an FPU: */
	Note auxvnote;
	uint32_t auxv[4];
	Note fpnote;
	uint8_t fp[CORE_FPSIZE];
} head;

enum { HEADSIZE = CORE_FPSIZE != 0 ? sizeof head : offsetof(__typeof__(head), auxvnote) };

/* -- What is in it ------------------------------------------------------------------------- */

/* tools/emulate finds this by its mark in the image's file, and may write another path. */
static const volatile struct {
	char mark[16];
	char path[240];
} given = {.mark = "startcall.core:", .path = CORE_FILE};

uintptr_t runtime_coreregs[ARCH_NREG];

char runtime_death[80]; /* why: for startcall_gdb */

static size_t left; /* so much memory may still be put into the file */

/* false: not all of it. */
static bool
putsegment(uintptr_t lo, uintptr_t hi)
{
	Phdr *p = &head.segment[head.file.phnum];
	size_t n = hi - lo < left ? hi - lo : left;

	if (n == 0 || head.file.phnum == nelem(head.segment))
		return lo == hi;
	left -= n;
	*p = (Phdr){.type = PT_LOAD,
		    .offset = p[-1].offset + p[-1].filesz,
		    .vaddr = lo,
		    .filesz = n,
		    .memsz = n,
		    .flags = READ | WRITE,
		    .align = 1};
	head.file.phnum++;
	return n == hi - lo;
}

/* The linker's: variables; the ends of this core's stacks, and their sizes. */
extern char __data_start[], __bss_end[];
extern char __g0stack_top[], __irqstack_top[], __trapstack_top[];
extern char G0STACK[], IRQSTACK[], TRAPSTACK[];

/* true: all that is in use.  The page below a stack may be one that can't be read.  Of a range that is
 * too large, both ends: what is large lies between what is older and what is newer. */
static bool
putmemory(void)
{
	uintptr_t lo = 0, hi = 0;
	bool all = true;

	left = CORE_MAX;
	(void)putsegment((uintptr_t)__data_start, (uintptr_t)__bss_end);
	(void)putsegment((uintptr_t)__g0stack_top - (uintptr_t)G0STACK, (uintptr_t)__g0stack_top);
	(void)putsegment((uintptr_t)__irqstack_top - (uintptr_t)IRQSTACK,
			 (uintptr_t)__irqstack_top);
	(void)putsegment((uintptr_t)__trapstack_top - (uintptr_t)TRAPSTACK,
			 (uintptr_t)__trapstack_top);
	while (PAGED && runtime_windowrange(&lo, &hi))
		all = putsegment(lo, hi) && all;
	lo = hi = 0;
	while (runtime_heaprange(&lo, &hi)) {
		if (hi - lo > left) {
			size_t half = left / 2;

			(void)putsegment(lo, lo + half);
			(void)putsegment(hi - half, hi);
			return false;
		}
		all = putsegment(lo, hi) && all;
	}
	return all;
}

static void
putfp(void)
{
	if (CORE_FPSIZE == 0)
		return;
	head.auxvnote = (Note){sizeof "CORE", sizeof head.auxv, NT_AUXV, "CORE"};
	head.auxv[0] = AT_HWCAP;
	head.auxv[1] = CORE_HWCAP;
	head.auxv[2] = AT_NULL;
	head.fpnote = (Note){sizeof CORE_FPNAME, sizeof head.fp, CORE_FPTYPE, CORE_FPNAME};
	arch_savefp(head.fp);
}

static void
putnotes(void)
{
	head.note = (Note){sizeof "CORE", sizeof head.status, NT_PRSTATUS, "CORE"};
	head.status.signal = ABORTED; /* SIGABRT */
	head.status.pid = PID;
	for (size_t i = 0; i < CORE_NREG; i++)
		head.status.reg[i] = arch_corereg[i] < 0 ? 0 : runtime_coreregs[arch_corereg[i]];
}

static void
puthead(void)
{
	head.file = (Ehdr){.ident = {0x7f, 'E', 'L', 'F', CLASS32, LITTLEENDIAN, CURRENT},
			   .type = ET_CORE,
			   .machine = CORE_MACHINE,
			   .version = CURRENT,
			   .phoff = sizeof(Ehdr),
			   .ehsize = sizeof(Ehdr),
			   .phentsize = sizeof(Phdr),
			   .phnum = 1};
	head.segment[0] = (Phdr){.type = PT_NOTE,
				 .offset = offsetof(__typeof__(head), note),
				 .filesz = HEADSIZE - offsetof(__typeof__(head), note),
				 .flags = READ};
}

/* what: msg, as far as there is room. */
static void
putdeath(const char *what, const char *msg)
{
	const char *part[] = {what, msg == NULL || *msg == '\0' ? NULL : ": ", msg};
	size_t n = 0;

	for (size_t i = 0; i < nelem(part); i++)
		for (const char *s = part[i];
		     s != NULL && *s != '\0' && n < sizeof runtime_death - 1; s++)
			runtime_death[n++] = *s;
}

/* -- Writing it ------------------------------------------------------------------------------ */

/* In pieces, for a debugger may take memory for each. */
static bool
write(const void *p, size_t n)
{
	enum { PIECE = 1 << 14 };
	const char *s = p;

	for (size_t piece; n != 0; s += piece, n -= piece) {
		piece = n < PIECE ? n : PIECE;
		if (!runtime_oscorewrite(s, piece))
			return false;
	}
	return true;
}

void
runtime_writecore(const char *what, const char *msg)
{
	static bool begun;
	const char *path = (const char *)(uintptr_t)given.path;
	bool all, ok;

	if (begun)
		return;
	begun = true;
	putdeath(what, msg);
	puthead();
	putnotes();
	putfp();
	all = putmemory();
	if (!runtime_oscoreopen(path)) {
		runtime_printf("\nno core: no host listens, or it can't open %s\n", path);
		return;
	}
	ok = write(&head, HEADSIZE);
	for (size_t i = 1; ok && i < head.file.phnum; i++)
		ok = write((const void *)(uintptr_t)head.segment[i].vaddr, head.segment[i].filesz);
	ok = runtime_oscoreclose() && ok;
	runtime_printf("\n%s %s%s\n", ok ? "core written to" : "the core is not whole:", path,
		       all ? "" : " (not all of the memory: CORE_MAX)");
}
