/** For buttons in whose place another stands on the next screen: the second tap of a double tap is not meant for that. */
export const once =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.detail < 2) act()
  }
