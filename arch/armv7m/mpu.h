/* SPDX-License-Identifier: BSD-3-Clause */
/* mpu.h -- switch the memory protection unit on (armv7m). */
#ifndef MPU_H
#define MPU_H

/* From arch_init.  The caller sees to it that it holds (dsb, isb). */
void arch_mpuinit(void);

#endif
