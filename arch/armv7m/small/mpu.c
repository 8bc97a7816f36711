/* SPDX-License-Identifier: BSD-3-Clause */
/* mpu.c -- no memory protection unit, in place of the other mpu.c: nil does not fault, stacks have canaries. */
#include "mpu.h"

void
arch_mpuinit(void)
{
}
