/* SPDX-License-Identifier: BSD-3-Clause */
/* gobuf32.h -- the offsets that all 32-bit arches share; for their gobuf.h. */
#ifndef GOBUF32_H
#define GOBUF32_H

/* Gobuf */
#define GOBUF_SP   0
#define GOBUF_PC   4
#define GOBUF_G	   8
#define GOBUF_RET  12
#define GOBUF_CTXT 16
#define GOBUF_LR   20

/* G.  clang's -fsplit-stack looks for the limit at TPIDRURO + 4. */
#define G_STACKGUARD 4
#define G_SCHED	     8

/* G, and the panic behind it; GoScope, and the panic behind its link */
#define G_SCOPE	   64
#define SCOPE_LINK 0
#define SCOPE_N	   8
#define SCOPE_REGS 12

/* The closure that go(fn, arg) makes: {gostart, fn, arg} */
#define START_FN  4
#define START_ARG 8

#endif
