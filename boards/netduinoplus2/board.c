/* SPDX-License-Identifier: BSD-3-Clause */
/* netduinoplus2: the devices of stm32f405. */
#include "../stm32f405/board.c"
