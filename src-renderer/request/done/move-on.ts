/** Under which it is kept whether the next request is opened once one is done with; true until the person says otherwise. */
export const moveOnKey = 'preference/moveOn'
