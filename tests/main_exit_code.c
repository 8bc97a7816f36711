/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What main returns is the program's exit code.
 *
 * @exit 7
 */
int
main(void)
{
	return 7;
}
