/* SPDX-License-Identifier: BSD-3-Clause */
/* mps2-an500: the devices of mps2-an385. */
#include "../mps2-an385/board.c"
