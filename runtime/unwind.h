/* SPDX-License-Identifier: BSD-3-Clause */
/* unwind.h -- the image's table of frames: symtab.c finds what traceback.c walks by. */
#ifndef UNWIND_H
#define UNWIND_H

#include "runtime.h"

/* How to get from a frame to its caller's: tools/unwind. */
typedef struct UnwindStep {
	uint16_t cfa;
	uint8_t base, ra, kept[2];
} UnwindStep;

/* UnwindStep.base; kept */
enum { UNWIND_SP, UNWIND_KEPT0, UNWIND_KEPT1, UNWIND_AT0, UNWIND_BASE = 3 };
enum { UNWIND_INTERRUPT = 128, UNWIND_KEEP = 255 };

typedef enum UnwindKind { UNWIND_UNKNOWN, UNWIND_LAST, UNWIND_KNOWN } UnwindKind;

bool runtime_hasunwind(void);
UnwindKind runtime_unwindstep(uintptr_t pc, UnwindStep *s);
UnwindKind runtime_unwindentry(UnwindStep *s);

#endif
