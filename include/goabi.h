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

#endif
