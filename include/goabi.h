/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * goabi.h -- how the functions of these headers are called.  On i386, where the C ABI
 * passes arguments on the stack, theirs come in registers: a third fewer instructions
 * in a channel operation.  A pointer to such a function must be declared GO_API too.
 */
#ifndef GOABI_H
#define GOABI_H

#ifdef __i386__
#define GO_API __attribute__((regparm(3)))
#else
#define GO_API
#endif

/* A block in another's has the same names, which is right. */
#define GO_QUIET    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wshadow\"")
#define GO_QUIETEND _Pragma("GCC diagnostic pop")

/* The registers that a function call keeps, and sp and pc. */
#if defined(__i386__)
#define GO_SCOPE_REGS 6
#elif defined(__ARM_FP)
#define GO_SCOPE_REGS 26
#else
#define GO_SCOPE_REGS 10
#endif

#endif
