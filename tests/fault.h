/* SPDX-License-Identifier: BSD-3-Clause */
/* fault.h -- an address where no board has anything, by a variable, so that the compiler
 * does not see through. */
#ifndef FAULT_H
#define FAULT_H

#include <stdint.h>

#define NOWHERE 0xa0000000

static volatile uintptr_t nowhere = NOWHERE;

#endif
